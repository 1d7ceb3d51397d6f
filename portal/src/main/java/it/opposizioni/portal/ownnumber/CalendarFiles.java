package it.opposizioni.portal.ownnumber;

import it.opposizioni.kit.calendar.ICalendar;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The dates of a number as a calendar file, whose name does not say which number it is about. */
@ApplicationScoped
public class CalendarFiles {

    private final Page page;
    private final Now now;

    CalendarFiles(Page page, Now now) {
        this.page = page;
        this.now = now;
    }

    /** @param opposition one that stands, and is not to end soon: of others there is nothing to note */
    public Response of(Opposition opposition) {
        String file = ProtectionCalendar.of(opposition, Texts.of(OwnNumberTexts.class, page.lang()), now.get());
        return Response.ok(file, ICalendar.MEDIA_TYPE + ";charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.slug("calendar-file") + ".ics\"")
                .build();
    }
}
