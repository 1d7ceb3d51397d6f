package it.opposizioni.operator.consultation.statistics;

import it.opposizioni.kit.openapi.PublicPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The open data alone, for those who build an app on them, or a page of another site. */
@ApplicationScoped
class OpenDataForApps {

    @Produces
    @Singleton
    PublicPart part() {
        return PublicPart.ofOpenData(
                "Opposizioni: open data on consultations",
                "Lists compared with the register, month by month. A month with few lists is hidden.");
    }
}
