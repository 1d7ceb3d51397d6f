package it.opposizioni.portal.looks;

import it.opposizioni.portal.looks.LookClient.Looks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the services for their notes, with the token of the official who reads them. */
@ApplicationScoped
class LookSources {

    private final Map<LookSource, LookClient> services;

    LookSources(
            @RestClient ComplaintLooks complaints,
            @RestClient RegistryLooks registry,
            @RestClient OperatorLooks operators) {
        this.services = Map.of(
                LookSource.COMPLAINTS, complaints,
                LookSource.REGISTER, registry,
                LookSource.OPERATORS, operators);
    }

    /**
     * @param filters by their names in the address
     * @param cursor null for the first page
     */
    Looks ask(LookSource source, Map<String, String> filters, String cursor, int limit) {
        return services.get(source)
                .looks(
                        filters.get("person"),
                        filters.get("code"),
                        filters.get("kind"),
                        filters.get("purpose"),
                        filters.get("from"),
                        filters.get("to"),
                        cursor,
                        limit);
    }
}
