package it.opposizioni.portal.obligations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import it.opposizioni.portal.obligations.ObligationClient.Obligations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The duties of a month, and the secret address of the same for a calendar program. */
@Path("/operators/calendar")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class CalendarResource extends PageResource {

    private static final String HERE = "operators/calendar";

    @CheckedTemplate(basePath = "obligations")
    static class Templates {
        /**
         * @param active whether the operator may consult the register at all
         * @param covered whether to show how long its calls are covered
         * @param coveredUntil last day with a consultation that is valid for calls; null when there is none today
         */
        static native TemplateInstance calendar(
                Month month,
                List<Duty> duties,
                boolean active,
                boolean covered,
                LocalDate coveredUntil,
                String address,
                boolean mayChange,
                String done);

        private Templates() {}
    }

    private final ObligationClient obligations;
    private final OwnCompany own;
    private final Clock clock;

    CalendarResource(Page page, @RestClient ObligationClient obligations, OwnCompany own, Clock clock) {
        super(page);
        this.obligations = obligations;
        this.own = own;
        this.clock = clock;
    }

    @GET
    public TemplateInstance month(@QueryParam("month") String wanted, @QueryParam("done") String done) {
        LocalDate today = Rome.day(clock.instant());
        YearMonth month = Month.parse(wanted, today);
        Obligations found = obligations.between(month.atDay(1), month.atEndOfMonth());
        List<Duty> duties = found.items().stream()
                .map(obligation -> Duty.of(obligation, page.lang()))
                .sorted(Comparator.comparing(Duty::due))
                .toList();
        Optional<Company> company = own.find().filter(c -> "ACTIVE".equals(c.state()));
        ObligationTexts texts = texts(ObligationTexts.class);
        return Templates.calendar(
                Month.of(month, today, duties, page.lang().locale()),
                duties,
                company.isPresent(),
                company.filter(c -> found.callsCoveredUntil() != null || c.makesOwnCalls())
                        .isPresent(),
                found.callsCoveredUntil(),
                found.calendarUrl() == null ? "" : found.calendarUrl(),
                own.may(Permission.CONSULT),
                "rotated".equals(done) ? texts.feedRotated() : "");
    }

    @POST
    @Path("address")
    public Response rotate() {
        obligations.rotate();
        return seeOther(HERE, "done=rotated");
    }
}
