package it.opposizioni.portal.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.i18n.ReportTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/** What an operator did in a period, as a page and as a PDF. */
@Path("/operators/report")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ReportResource {

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

    private final Page page;
    private final Reports reports;
    private final OwnCompany own;
    private final Clock clock;

    ReportResource(Page page, Reports reports, OwnCompany own, Clock clock) {
        this.page = page;
        this.reports = reports;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@QueryParam("from") String from, @QueryParam("to") String to) {
        Form form = form(from, to);
        Optional<ReportDays> days = ReportDays.of(form, Texts.of(ReportTexts.class, page.lang()));
        return Templates.page(
                form,
                days.map(this::report).orElse(null),
                page.link("operators/report/pdf") + "?"
                        + days.map(ReportDays::query).orElse(""));
    }

    @GET
    @Path("pdf")
    public Response pdf(@QueryParam("from") String from, @QueryParam("to") String to) {
        Form form = form(from, to);
        ReportDays days =
                ReportDays.of(form, Texts.of(ReportTexts.class, page.lang())).orElseThrow(DomainException::notFound);
        byte[] document = ReportPdf.of(Templates.print(report(days)).render());
        return Response.ok(document, "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.slug("report") + "-" + days.from() + "-" + days.to()
                                + ".pdf\"")
                .build();
    }

    private Form form(String from, String to) {
        ReportDays usual = ReportDays.usual(Rome.day(clock.instant()));
        return Form.empty()
                .with("from", from == null ? usual.from().toString() : from)
                .with("to", to == null ? usual.to().toString() : to);
    }

    private Report report(ReportDays days) {
        return reports.of(own.find().orElseThrow(DomainException::notFound), days);
    }
}
