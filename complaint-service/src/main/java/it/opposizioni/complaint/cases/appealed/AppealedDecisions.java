package it.opposizioni.complaint.cases.appealed;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What lists of cases ask about appeals. */
public interface AppealedDecisions {

    /** Of those of these cases whose decision was appealed against. */
    Map<UUID, LastAppeal> of(Collection<UUID> cases);
}
