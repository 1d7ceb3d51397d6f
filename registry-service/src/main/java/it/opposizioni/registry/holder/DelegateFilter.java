package it.opposizioni.registry.holder;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads under which delegation a request is made, and refuses it where nobody may act for another person. */
public class DelegateFilter {

    /** Names the delegation. */
    public static final String HEADER = "On-Behalf-Of";

    private static final int LENGTH = 36;

    private static final Text NO_ID =
            Text.of("Indica l’identificativo di una delega.", "State the id of a delegation.");
    private static final Text OWN_ALONE = Text.of(
            "Questo lo può fare soltanto la persona stessa, e non chi agisce per lei.",
            "Only the person can do this, and nobody who acts for them.");

    private final CurrentHolder holder;

    DelegateFilter(CurrentHolder holder) {
        this.holder = holder;
    }

    @ServerRequestFilter
    public void read(ContainerRequestContext request, ResourceInfo resource) {
        String named = request.getHeaderString(HEADER);
        if (named == null) {
            return;
        }
        if (isForDelegates(resource)) {
            holder.actUnder(id(named));
        } else if (resource.getResourceMethod().isAnnotationPresent(ForRepresentatives.class)) {
            holder.representUnder(id(named));
        } else {
            throw ownAlone();
        }
    }

    static DomainException ownAlone() {
        return new DomainException(RegistryProblems.NOT_FOR_DELEGATES, OWN_ALONE);
    }

    /** What cannot be read is never taken for a request of one's own. */
    private static UUID id(String named) {
        try {
            if (named.length() == LENGTH) {
                return UUID.fromString(named);
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw DomainException.invalid("/" + HEADER, "NO_ID", NO_ID);
    }

    private static boolean isForDelegates(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(ForDelegates.class)
                || resource.getResourceClass().isAnnotationPresent(ForDelegates.class);
    }
}
