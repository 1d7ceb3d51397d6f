package it.opposizioni.portal.campaign;

import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The campaigns that a list or a quick check can be made for. */
@ApplicationScoped
public class CampaignChoices {

    /** Pages of a hundred campaigns each: nobody looks through more in one field. */
    private static final int MOST_PAGES = 5;

    private static final List<String> NOT_CLOSED = List.of("PLANNED", "OPEN");

    private final Page page;
    private final CampaignClient campaigns;

    CampaignChoices(Page page, @RestClient CampaignClient campaigns) {
        this.page = page;
        this.campaigns = campaigns;
    }

    /** Those that are not closed: name, purpose, and on whose behalf. The one that the form asks for is among them, however old. */
    public CampaignOptions open(Form form) {
        return options(newest(NOT_CLOSED), form.value("campaign"), c -> NOT_CLOSED.contains(c.state()), this::inFull);
    }

    /** Names of all, the chosen one's among them, however old; none when the service does not answer now. */
    public CampaignOptions names(UUID chosen) {
        PageSection<CampaignOptions> found = PageSection.of(
                () -> options(newest(List.of()), chosen == null ? "" : chosen.toString(), _ -> true, Campaign::name));
        return found.available() ? found.value() : CampaignOptions.NONE;
    }

    private Listing<Campaign> newest(List<String> states) {
        return Listing.beginning(MOST_PAGES, (cursor, limit) -> campaigns.campaigns(states, cursor, limit));
    }

    private CampaignOptions options(
            Listing<Campaign> newest, String chosen, Predicate<Campaign> eligible, Function<Campaign, String> words) {
        Map<String, String> names = new LinkedHashMap<>();
        newest.items().forEach(c -> names.put(c.id().toString(), words.apply(c)));
        if (newest.more() && !names.containsKey(chosen)) {
            find(chosen).filter(eligible).ifPresent(c -> names.put(c.id().toString(), words.apply(c)));
        }
        return new CampaignOptions(names, newest.more());
    }

    private String inFull(Campaign c) {
        String purpose = PurposeLabels.purpose(c.plan().purpose(), page.lang());
        String behalf = c.principalName() == null
                ? ""
                : ". " + Texts.of(CampaignTexts.class, page.lang()).onBehalfOf(c.principalName());
        return c.name() + " (" + purpose + behalf + ")";
    }

    /** Empty for what is no campaign of the operator's: an address can say anything. */
    private Optional<Campaign> find(String id) {
        try {
            return Optional.of(campaigns.campaign(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } catch (UpstreamException e) {
            if (e.status() != 404) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The campaign a form asks for; empty, and said in the form, when none was chosen. Somebody else's is not found. */
    public Optional<Campaign> chosen(Form form) {
        try {
            return Optional.of(campaigns.campaign(UUID.fromString(form.value("campaign"))));
        } catch (IllegalArgumentException _) {
            form.reject("campaign", Texts.of(CampaignTexts.class, page.lang()).missing());
            return Optional.empty();
        }
    }
}
