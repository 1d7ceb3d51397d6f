package it.opposizioni.portal.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OperatorLabels;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The public list of operators (DPR 26/2022 art. 5 c. 2). */
@PermitAll
@Path("/operator-directory")
@Blocking
class DirectoryResource extends PageResource {

    private static final int PAGE = 50;

    /** An operator as the list shows it. */
    record Line(
            String name,
            String seat,
            String contact,
            String roc,
            String numbers,
            String lastConsultation,
            String state,
            String tone,
            String since) {}

    @CheckedTemplate(basePath = "directory")
    static class Templates {
        /** @param found null when the service does not answer */
        static native TemplateInstance directory(Form form, List<Line> found, String next, String first);

        private Templates() {}
    }

    private final DirectorySearch search;

    DirectoryResource(Page page, DirectorySearch search) {
        super(page);
        this.search = search;
    }

    @GET
    public TemplateInstance directory(@QueryParam("q") String query, @QueryParam("cursor") String cursor) {
        Form form = Form.empty().with("q", query);
        String asked = DirectorySearch.shortened(form.value("q"));
        DirectorySearch.Result found = search.find(asked, cursor, PAGE);
        String here = page.link("operator-directory") + "?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
        String next = found.next();
        return Templates.directory(
                form,
                found.available() ? found.items().stream().map(this::line).toList() : null,
                next == null ? "" : here + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8),
                cursor == null ? "" : here);
    }

    private Line line(Listed operator) {
        Formats formats = page.formats();
        OperatorLabels words = OperatorLabels.in(page.lang());
        DirectoryTexts texts = texts(DirectoryTexts.class);
        return new Line(
                operator.name(),
                operator.seat(),
                operator.contact(),
                operator.rocNumber() == null ? texts.noRoc() : operator.rocNumber(),
                operator.callingNumbers() == null ? "" : formats.amount(operator.callingNumbers()),
                month(operator.lastConsultationMonth(), texts.never()),
                words.state(operator.state()),
                words.tone(operator.state()),
                formats.date(operator.since()));
    }

    private String month(String month, String never) {
        try {
            return month == null
                    ? never
                    : DateTimeFormatter.ofPattern("LLLL uuuu", page.lang().locale())
                            .format(YearMonth.parse(month));
        } catch (DateTimeException _) {
            return month;
        }
    }
}
