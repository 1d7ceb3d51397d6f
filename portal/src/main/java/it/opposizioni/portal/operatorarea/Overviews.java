package it.opposizioni.portal.operatorarea;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.campaign.CampaignClient;
import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.consultation.ConsultationClient;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.consultation.ConsultationClient.Summary;
import it.opposizioni.portal.informationrequest.OpenRequests;
import it.opposizioni.portal.obligations.ObligationClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the service what an overview is made of: numbers of all lists, and of those to look at as many as are shown. */
@ApplicationScoped
class Overviews {

    private static final int LATEST = 5;
    private static final int MONTHS_BACK = 6;
    private static final int DAYS_AHEAD = 62;

    private final CampaignClient campaigns;
    private final ConsultationClient consultations;
    private final ObligationClient obligations;
    private final OpenRequests requests;
    private final Clock clock;

    Overviews(
            @RestClient CampaignClient campaigns,
            @RestClient ConsultationClient consultations,
            @RestClient ObligationClient obligations,
            OpenRequests requests,
            Clock clock) {
        this.campaigns = campaigns;
        this.consultations = consultations;
        this.obligations = obligations;
        this.requests = requests;
        this.clock = clock;
    }

    Overview now() {
        LocalDate today = Rome.day(clock.instant());
        Summary summary = consultations.summary();
        List<Consultation> running =
                summary.running() == 0 ? List.of() : lists(ConsultationClient.RUNNING, null, Overview.MOST_SHOWN);
        List<Consultation> expiring = Overview.namedUntil(summary, today)
                .map(day -> lists(List.of("SEALED"), day, Overview.MOST_SHOWN))
                .orElse(List.of());
        List<Consultation> latest = lists(List.of(), null, LATEST);
        List<Consultation> valid =
                summary.valid() == 0 ? List.of() : lists(List.of("SEALED"), null, Overview.MOST_SHOWN);
        return new Overview(
                today,
                summary,
                latest,
                running,
                expiring,
                valid,
                openCampaigns(),
                obligations
                        .between(today.minusMonths(MONTHS_BACK), today.plusDays(DAYS_AHEAD))
                        .items(),
                requests.find(today));
    }

    private List<Consultation> lists(List<String> states, LocalDate endsBy, int most) {
        return consultations
                .consultations(ConsultationClient.LIST, states, null, endsBy, null, most)
                .items();
    }

    /** All of them: any may be at risk. */
    private List<Campaign> openCampaigns() {
        return Listing.all((cursor, limit) -> campaigns.campaigns(List.of("OPEN"), cursor, limit));
    }
}
