package it.opposizioni.portal.campaign;

import it.opposizioni.portal.i18n.ConsultationTexts;
import it.opposizioni.portal.i18n.Purposes;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.CampaignClient;
import it.opposizioni.portal.neighbours.CampaignClient.Campaign;
import it.opposizioni.portal.neighbours.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The campaigns that a list or a quick check can be for. */
@ApplicationScoped
public class CampaignChoices {

    private static final int MOST = 100;

    private final Page page;
    private final CampaignClient campaigns;

    CampaignChoices(Page page, @RestClient CampaignClient campaigns) {
        this.page = page;
        this.campaigns = campaigns;
    }

    /** Those that are not closed: name, purpose, and on whose behalf. */
    public Map<String, String> open() {
        ConsultationTexts texts = Texts.of(ConsultationTexts.class, page.lang());
        Map<String, String> choices = new LinkedHashMap<>();
        for (Campaign c : campaigns.campaigns(null, MOST).items()) {
            if (!"CLOSED".equals(c.state())) {
                String purpose = Purposes.purpose(c.purpose(), page.lang());
                String behalf = c.principalName() == null ? "" : ". " + texts.onBehalfOf(c.principalName());
                choices.put(c.id().toString(), c.name() + " (" + purpose + behalf + ")");
            }
        }
        return choices;
    }

    /** Names of all; none when the service does not answer now. */
    public Map<String, String> names() {
        Section<List<Campaign>> found =
                Section.of(() -> campaigns.campaigns(null, MOST).items());
        Map<String, String> names = new LinkedHashMap<>();
        if (found.available()) {
            found.value().forEach(c -> names.put(c.id().toString(), c.name()));
        }
        return names;
    }

    /** The campaign a form asks for; empty, and said in the form, when none was chosen. Somebody else's is not found. */
    public Optional<Campaign> chosen(Form form) {
        try {
            return Optional.of(campaigns.campaign(UUID.fromString(form.value("campaign"))));
        } catch (IllegalArgumentException _) {
            form.reject(
                    "campaign", Texts.of(ConsultationTexts.class, page.lang()).campaignMissing());
            return Optional.empty();
        }
    }
}
