package it.opposizioni.registry.statistics;

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
                "Opposizioni: open data on the register",
                "Registrations, ends and renewals day by day, and the register as it is now. Small counts of a region are hidden.");
    }
}
