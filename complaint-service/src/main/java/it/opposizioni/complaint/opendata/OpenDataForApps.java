package it.opposizioni.complaint.opendata;

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
                "Opposizioni: open data on unwanted calls",
                "Reported calls and complaints week by week, for programs. A week is there once it is over, and small counts are hidden.");
    }
}
