"""One sitting as a pure state machine: no clock, no screen, no database."""
