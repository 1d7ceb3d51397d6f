package it.opposizioni.kit.recovery;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** While a recovery is open people and programs can read, and change nothing: what they changed could contradict what comes back. */
public class ReadOnlyFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** A registrar decides, in minutes at best. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private static final Text BEING_RESTORED = Text.of(
            "Stiamo ripristinando i dati da una copia: per ora si possono solo leggere. Riprova più tardi.",
            "The data are being restored from a copy: for now they can only be read. Try again later.");

    private final RecoveryGate gate;

    ReadOnlyFilter(RecoveryGate gate) {
        this.gate = gate;
    }

    @ServerRequestFilter
    public void refuseChanges(ContainerRequestContext request, ResourceInfo resource) {
        if (gate.isOpen() && !READING.contains(request.getMethod()) && !isOpenNow(resource)) {
            throw new DomainException(CommonProblems.BEING_RESTORED, BEING_RESTORED).retryAfter(AGAIN);
        }
    }

    private static boolean isOpenNow(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(OpenDuringRecovery.class)
                || resource.getResourceClass().isAnnotationPresent(OpenDuringRecovery.class);
    }
}
