package it.opposizioni.portal.registrar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.CompanyClient.Companies;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.registrar.RegisterStateClient.RegisterState;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OperatorLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The registrar's queue of applications, and operators by state. */
@Path("/administration")
@RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
@Blocking
class ApplicationsResource extends PageResource {

    private static final int PAGE = 50;

    /** An operator in the queue; {@code late} when the day to answer has passed. */
    record Line(UUID id, String name, String applied, String answerBy, boolean late, String since) {}

    @CheckedTemplate(basePath = "registrar")
    static class Templates {
        /** @param waiting which lists wait for the register; empty when none does */
        static native TemplateInstance operators(
                Form form,
                Map<String, String> states,
                boolean queue,
                List<Line> found,
                OperatorLabels words,
                String waiting,
                String next,
                String first);

        private Templates() {}
    }

    private final CompanyClient companies;
    private final RegisterStateClient register;
    private final Clock clock;

    ApplicationsResource(Page page, @RestClient CompanyClient companies, @RestClient RegisterStateClient register, Clock clock) {
        super(page);
        this.companies = companies;
        this.register = register;
        this.clock = clock;
    }

    @GET
    public TemplateInstance entrance() {
        return operators(null, null);
    }

    @GET
    @Path("operators")
    public TemplateInstance operators(@QueryParam("state") String state, @QueryParam("cursor") String cursor) {
        Map<String, String> states = states();
        String shown = states.containsKey(state) ? state : "APPLIED";
        Companies found = companies.inState(shown, cursor, PAGE);
        String here = page.link("administration/operators") + "?state=" + shown;
        LocalDate today = Rome.day(clock.instant());
        return Templates.operators(
                Form.empty().with("state", shown),
                states,
                "APPLIED".equals(shown),
                found.items().stream().map(company -> line(company, today)).toList(),
                OperatorLabels.in(page.lang()),
                waiting(),
                found.next() == null ? "" : here + "&cursor=" + found.next(),
                cursor == null ? "" : here);
    }

    /** The registrar has to see to it that updates of the register arrive. */
    private String waiting() {
        RegisterState state = registerState();
        if (state == null || state.waitingLists() == 0) {
            return "";
        }
        RegistrarTexts texts = texts(RegistrarTexts.class);
        String since = page.formats().time(state.waitingSince());
        String lists = state.waitingLists() == 1
                ? texts.oneListWaits(since)
                : texts.listsWait(page.formats().amount(state.waitingLists()), since);
        return state.asOf() == null
                ? lists
                : lists + " " + texts.registerAsOf(page.formats().time(state.asOf()));
    }

    /** Null when it is not known now, also because the service does not say so yet: the page stands without. */
    private RegisterState registerState() {
        try {
            return PageSection.of(register::state).value();
        } catch (UpstreamException e) {
            UpstreamLog.failed("the state of the register is not known", e);
            return null;
        }
    }

    private Line line(Company company, LocalDate today) {
        return new Line(
                company.id(),
                company.name(),
                page.formats().date(company.appliedAt()),
                page.formats().date(company.answerDue()),
                company.answerDue() != null && company.answerDue().isBefore(today),
                page.formats().date(company.since()));
    }

    private Map<String, String> states() {
        RegistrarTexts texts = texts(RegistrarTexts.class);
        Map<String, String> states = new LinkedHashMap<>();
        states.put("APPLIED", texts.stateApplied());
        states.put("RETURNED", texts.stateReturned());
        states.put("ACTIVE", texts.stateActive());
        states.put("SUSPENDED", texts.stateSuspended());
        states.put("LAPSED", texts.stateLapsed());
        states.put("REVOKED", texts.stateRevoked());
        return states;
    }
}
