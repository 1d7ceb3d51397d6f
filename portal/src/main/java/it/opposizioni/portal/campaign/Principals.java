package it.opposizioni.portal.campaign;

import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.neighbours.CampaignClient;
import it.opposizioni.portal.neighbours.CampaignClient.Mandate;
import it.opposizioni.portal.neighbours.OperatorClient;
import it.opposizioni.portal.neighbours.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** On whose behalf an operator may consult today: those whose mandate it has accepted. */
@ApplicationScoped
class Principals {

    private static final int MOST = 100;

    /** @param known false when the mandates cannot be read now */
    record Choices(Map<String, String> names, boolean known) {}

    private final CampaignClient campaigns;
    private final OperatorClient operators;
    private final Now now;

    Principals(@RestClient CampaignClient campaigns, @RestClient OperatorClient operators, Now now) {
        this.campaigns = campaigns;
        this.operators = operators;
        this.now = now;
    }

    Choices choices() {
        Section<Map<String, String>> found = Section.of(() -> {
            UUID ourselves = operators.own().id();
            LocalDate today = Rome.day(now.get());
            Map<String, String> names = new LinkedHashMap<>();
            campaigns.mandates(MOST).items().stream()
                    .filter(mandate -> holds(mandate, ourselves, today))
                    .forEach(mandate -> names.put(mandate.principalId().toString(), mandate.principalName()));
            return names;
        });
        return found.available() ? new Choices(found.value(), true) : new Choices(Map.of(), false);
    }

    private static boolean holds(Mandate mandate, UUID outsourcer, LocalDate today) {
        return outsourcer.equals(mandate.outsourcerId())
                && "AGREED".equals(mandate.state())
                && (mandate.from() == null || !mandate.from().isAfter(today))
                && (mandate.until() == null || !mandate.until().isBefore(today));
    }
}
