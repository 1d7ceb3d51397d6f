package it.opposizioni.local.journey;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anyone looks how many there are, and where the data can be had. */
@ExtendWith(RunningSuite.class)
class FiguresJourneyIT {

    private final Site site;

    FiguresJourneyIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void anyoneSeesHowManyThereAre(BrowserProfile profile) {
        try (Visit someone = site.visit(profile)) {
            someone.open("/statistiche", "/statistics")
                    .sees("Come contiamo", "How we count")
                    .open("/dati-aperti", "/open-data")
                    .sees("CC-BY 4.0", "CC-BY 4.0");
        }
    }
}
