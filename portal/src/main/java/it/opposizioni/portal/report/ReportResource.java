package it.opposizioni.portal.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.pdf.AccessiblePdf;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OwnCompany;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** What an operator did in a period, as a page and as a PDF. */
@Path("/operators/report")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ReportResource extends PageResource {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Text BUSY = Text.of(
            "Si sta preparando un altro rapporto: riprova fra poco.",
            "Another report is being prepared: try again soon.");

    @CheckedTemplate(basePath = "report")
    static class Templates {
        /**
         * @param report null when the days that were asked for are none
         * @param pdf address of the same as a PDF
         */
        static native TemplateInstance page(Form form, Report report, String pdf);

        static native TemplateInstance print(Report report);

        private Templates() {}
    }

    private final Reports reports;
    private final OwnCompany own;
    private final Clock clock;

    /** A long report takes seconds of a core and a good part of the memory: more than one at once would slow down everybody. */
    private final Semaphore printer = new Semaphore(1);

    ReportResource(Page page, Reports reports, OwnCompany own, Clock clock) {
        super(page);
        this.reports = reports;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@QueryParam("from") String from, @QueryParam("to") String to) {
        Form form = form(from, to);
        Optional<ReportPeriod> days = ReportPeriod.of(form, texts(ReportTexts.class));
        return Templates.page(
                form,
                days.map(this::report).orElse(null),
                page.link("operators/report/pdf") + "?"
                        + days.map(ReportPeriod::query).orElse(""));
    }

    @GET
    @Path("pdf")
    public Response pdf(@QueryParam("from") String from, @QueryParam("to") String to) {
        Form form = form(from, to);
        Optional<ReportPeriod> asked = ReportPeriod.of(form, texts(ReportTexts.class));
        if (asked.isEmpty()) {
            // the page says what is wrong with the days
            return Response.seeOther(UriBuilder.fromUri(page.uri("operators/report"))
                            .queryParam("from", "{from}")
                            .queryParam("to", "{to}")
                            .build(form.value("from"), form.value("to")))
                    .build();
        }
        ReportPeriod days = asked.get();
        byte[] document = print(days);
        return Response.ok(document, "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.slug("report") + "-" + days.from() + "-" + days.to()
                                + ".pdf\"")
                .build();
    }

    /** A request that cannot start at once is refused: one that waits would keep a thread from everybody else's pages. */
    private byte[] print(ReportPeriod days) {
        if (!printer.tryAcquire()) {
            throw new DomainException(CommonProblems.UNAVAILABLE, BUSY).retryAfter(SOON);
        }
        try {
            return AccessiblePdf.of(Templates.print(report(days)).render(), "Report", _ -> {});
        } finally {
            printer.release();
        }
    }

    private Form form(String from, String to) {
        ReportPeriod usual = ReportPeriod.usual(Rome.day(clock.instant()));
        return Form.empty()
                .with("from", from == null ? usual.from().toString() : from)
                .with("to", to == null ? usual.to().toString() : to);
    }

    private Report report(ReportPeriod days) {
        return reports.of(own.find().orElseThrow(DomainException::notFound), days);
    }
}
