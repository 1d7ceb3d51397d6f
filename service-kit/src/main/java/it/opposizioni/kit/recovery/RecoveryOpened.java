package it.opposizioni.kit.recovery;

import java.time.Instant;

/** A search has been opened in this transaction. */
record RecoveryOpened(Instant at) {}
