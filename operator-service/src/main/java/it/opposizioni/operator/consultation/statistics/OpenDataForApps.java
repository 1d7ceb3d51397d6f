package it.opposizioni.operator.consultation.statistics;

import it.opposizioni.kit.openapi.PublicPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The open data alone, for those who build an app on them, or a page of another site. */
@ApplicationScoped
class OpenDataForApps {

    private static final String OPEN_DATA = "/v1/open-data/";

    @Produces
    @Singleton
    PublicPart part() {
        return new PublicPart(
                OPEN_DATA + "openapi.json",
                "Opposizioni: open data on consultations",
                "Lists compared with the register, month by month. Without sign-in, from pages of every origin, CC BY 4.0."
                        + " A month with few lists is hidden; Cache-Control says how long an answer may be reused. Too many requests from one address are answered by 429 with Retry-After.",
                List.of(OPEN_DATA, "/v1/statistics"));
    }
}
