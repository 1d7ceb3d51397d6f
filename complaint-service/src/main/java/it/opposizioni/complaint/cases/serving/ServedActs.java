package it.opposizioni.complaint.cases.serving;

import it.opposizioni.complaint.Narrowing;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What lists of cases ask about the acts that are served. */
public interface ServedActs {

    /** Of those of these cases whose act somebody has begun to serve. */
    Map<UUID, Serving> of(Collection<UUID> cases);

    /** Leaves of a list of decided cases those whose act is so far. */
    void narrow(Narrowing decided, Serving to);
}
