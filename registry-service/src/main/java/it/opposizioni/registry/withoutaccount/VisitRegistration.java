package it.opposizioni.registry.withoutaccount;

import it.opposizioni.registry.opposition.OppositionView;
import java.time.Instant;

/** What was registered without an account. @param opposition as it is now: one that stood before keeps its dates */
record VisitRegistration(String protocol, Instant recordedAt, OppositionView opposition) {}
