package it.opposizioni.portal.campaign;

import it.opposizioni.portal.neighbours.CampaignClient;
import it.opposizioni.portal.neighbours.CampaignClient.Mandate;
import it.opposizioni.portal.neighbours.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** On whose behalf an operator may plan a campaign: those whose mandate it has accepted, also when its first day is to come. */
@ApplicationScoped
class Principals {

    private static final int MOST = 100;
    private static final Set<String> USABLE = Set.of("HOLDS", "NOT_YET");

    /** @param known false when the mandates cannot be read now */
    record Choices(Map<String, String> names, boolean known) {}

    private final CampaignClient campaigns;

    Principals(@RestClient CampaignClient campaigns) {
        this.campaigns = campaigns;
    }

    Choices choices() {
        Section<List<Mandate>> found = Section.of(() -> campaigns.mandates(MOST).items());
        Map<String, String> names = new LinkedHashMap<>();
        if (found.available()) {
            found.value().stream()
                    .filter(mandate -> "OUTSOURCER".equals(mandate.side()) && USABLE.contains(mandate.effect()))
                    .forEach(mandate -> names.put(mandate.principalId().toString(), mandate.principalName()));
        }
        return new Choices(names, found.available());
    }
}
