package it.opposizioni.portal.replicas;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.replicas.ReplicaClient.Replica;
import it.opposizioni.portal.replicas.ReplicaClient.Replicas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The services that have copies, by their names in the page's addresses. */
@ApplicationScoped
public class ReplicaServices {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final Map<String, ReplicaClient> services = new LinkedHashMap<>();

    ReplicaServices(
            @RestClient RegistryReplicas registry,
            @RestClient OperatorReplicas operator,
            @RestClient ComplaintReplicas complaint) {
        services.put("operator-service", operator);
        services.put("complaint-service", complaint);
        services.put("registry-service", registry);
    }

    /** Of each service, unless it does not answer now. */
    Map<String, PageSection<Replicas>> all() {
        Map<String, PageSection<Replicas>> found = new LinkedHashMap<>();
        services.forEach((name, service) -> found.put(name, section(service)));
        return found;
    }

    /** Of one service, as {@link #all} tells it. One that has no copies has none to tell of. */
    public PageSection<Replicas> copiesOf(String service) {
        ReplicaClient client = services.get(service);
        return client == null ? new PageSection<>(new Replicas(List.of()), true) : section(client);
    }

    private static PageSection<Replicas> section(ReplicaClient service) {
        try {
            return PageSection.of(service::list);
        } catch (UpstreamException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            // a version of the service from before it could be asked
            return new PageSection<>(null, false);
        }
    }

    /** @throws DomainException 404 when the service has no such copy */
    Replica one(String service, String name) {
        return of(service).list().items().stream()
                .filter(replica -> replica.name().equals(name))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** @return false when one is under way already */
    boolean compare(String service, String name) {
        return ask(ReplicaClient::compare, service, name);
    }

    /** @return false when it is being built again already */
    boolean rebuild(String service, String name) {
        return ask(ReplicaClient::rebuild, service, name);
    }

    private boolean ask(BiFunction<ReplicaClient, String, Replica> act, String service, String name) {
        try {
            act.apply(of(service), name);
            return true;
        } catch (UpstreamException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    private ReplicaClient of(String service) {
        return Optional.ofNullable(services.get(service)).orElseThrow(DomainException::notFound);
    }
}
