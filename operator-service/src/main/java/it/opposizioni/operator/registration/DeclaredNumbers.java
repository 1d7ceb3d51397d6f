package it.opposizioni.operator.registration;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many numbers operators call from, for the directory; answered by the feature that keeps the declarations. */
public interface DeclaredNumbers {

    /** A range counts each of its numbers; who declares none may be absent. */
    Map<UUID, Long> countOf(Collection<UUID> operators);
}
