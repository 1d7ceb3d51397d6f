package it.opposizioni.portal.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.statistics.PublishedDataset.DataFile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What may be taken, and how. */
@PermitAll
@Path("/open-data")
@Blocking
class OpenDataResource extends PageResource {

    /**
     * A set of figures as its page shows it.
     *
     * @param schema where it is written what the columns mean; empty where their names say it
     */
    record Entry(String id, String title, String text, String frequency, List<DataFile> files, String schema) {

        static Entry of(PublishedDataset set, OpenDataTexts texts) {
            return new Entry(
                    set.name().toLowerCase(Locale.ROOT),
                    set.title(texts),
                    set.text(texts),
                    set.frequency().equals("DAILY") ? texts.frequency() : texts.frequencyWeekly(),
                    set.files(),
                    set.schema().orElse(""));
        }
    }

    @CheckedTemplate(basePath = "statistics")
    static class Templates {
        static native TemplateInstance openData(List<Entry> datasets);

        private Templates() {}
    }

    OpenDataResource(Page page) {
        super(page);
    }

    @GET
    public TemplateInstance show() {
        OpenDataTexts texts = texts(OpenDataTexts.class);
        return Templates.openData(Stream.of(PublishedDataset.values())
                .map(set -> Entry.of(set, texts))
                .toList());
    }
}
