package it.opposizioni.portal.campaign;

import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.mandates.MandateClient;
import it.opposizioni.portal.mandates.MandateClient.Mandate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** On whose behalf an operator may plan a campaign: those whose mandate it has accepted, also when its first day is to come. */
@ApplicationScoped
class Principals {

    /** Of a hundred mandates each. */
    private static final int MOST_PAGES = 5;

    private static final Set<String> USABLE = Set.of("HOLDS", "NOT_YET");

    /**
     * @param known false when the mandates cannot be read now
     * @param more there are older mandates, which were not looked at
     */
    record Choices(Map<String, String> names, boolean known, boolean more) {}

    private final MandateClient mandates;

    Principals(@RestClient MandateClient mandates) {
        this.mandates = mandates;
    }

    Choices choices() {
        PageSection<Listing<Mandate>> found = PageSection.of(this::agreed);
        Map<String, String> names = new LinkedHashMap<>();
        if (found.available()) {
            found.value().items().stream()
                    .filter(mandate -> "OUTSOURCER".equals(mandate.side()) && USABLE.contains(mandate.effect()))
                    .forEach(mandate -> names.put(mandate.principalId().toString(), mandate.principalName()));
        }
        return new Choices(
                names, found.available(), found.available() && found.value().more());
    }

    private Listing<Mandate> agreed() {
        return Listing.beginning(MOST_PAGES, (cursor, limit) -> mandates.list("AGREED", cursor, limit));
    }
}
