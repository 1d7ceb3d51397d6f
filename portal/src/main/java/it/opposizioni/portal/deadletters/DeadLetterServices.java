package it.opposizioni.portal.deadletters;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.deadletters.DeadLetterClient.Letters;
import it.opposizioni.portal.deadletters.DeadLetterClient.Redriven;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The services that may have given up a message, by their names in the page's addresses. */
@ApplicationScoped
class DeadLetterServices {

    /** Of each service on the page. */
    static final int SHOWN = 50;

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final Map<String, DeadLetterClient> services = new LinkedHashMap<>();

    DeadLetterServices(
            @RestClient RegistryDeadLetters registry,
            @RestClient OperatorDeadLetters operator,
            @RestClient ComplaintDeadLetters complaint,
            OwnDeadLetters own) {
        services.put("registry-service", registry);
        services.put("operator-service", operator);
        services.put("complaint-service", complaint);
        services.put("portal", own);
    }

    /** Of each service, unless it does not answer now. */
    Map<String, PageSection<Letters>> all() {
        Map<String, PageSection<Letters>> found = new LinkedHashMap<>();
        services.forEach((name, service) -> found.put(name, section(service)));
        return found;
    }

    private static PageSection<Letters> section(DeadLetterClient service) {
        try {
            return PageSection.of(() -> service.list(SHOWN));
        } catch (UpstreamException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            // a version of the service from before it could be asked
            return new PageSection<>(null, false);
        }
    }

    /** @return false when it failed again; one that somebody else has driven meanwhile did not */
    boolean redrive(String service, UUID id) {
        try {
            of(service).redrive(id);
            return true;
        } catch (UpstreamException e) {
            return isGone(e.status(), e);
        } catch (DomainException e) {
            return isGone(e.type().status(), e);
        }
    }

    private static boolean isGone(int status, RuntimeException e) {
        if (status != CONFLICT && status != NOT_FOUND) {
            throw e;
        }
        return status == NOT_FOUND;
    }

    Redriven redriveAll(String service) {
        return of(service).redriveAll();
    }

    private DeadLetterClient of(String service) {
        return Optional.ofNullable(services.get(service)).orElseThrow(DomainException::notFound);
    }
}
