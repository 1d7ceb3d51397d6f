package it.opposizioni.portal.callingnumbers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.callingnumbers.CallingNumberClient.CallingNumber;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The numbers an operator calls from: the list, the withdrawal, the history. */
@Path("/operators/calling-numbers")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class CallingNumberResource extends PageResource {

    static final String HERE = "operators/calling-numbers";
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "callingnumbers")
    static class Templates {
        static native TemplateInstance list(
                List<CallingNumber> found,
                CallingNumberLabels words,
                boolean mayDeclare,
                boolean contested,
                String done,
                String next,
                String first);

        static native TemplateInstance withdraw(CallingNumber number, CallingNumberLabels words);

        /** @param found null before a question */
        static native TemplateInstance history(
                Form form, List<CallingNumberClient.PastDeclaration> found, CallingNumberLabels words);

        private Templates() {}
    }

    private final CallingNumberClient numbers;
    private final OwnCompany own;

    CallingNumberResource(Page page, @RestClient CallingNumberClient numbers, OwnCompany own) {
        super(page);
        this.numbers = numbers;
        this.own = own;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        CallingNumberClient.CallingNumbers found = numbers.list(cursor, PAGE);
        String here = page.link(HERE);
        return Templates.list(
                found.items(),
                words(),
                own.may(Permission.DECLARE),
                found.items().stream().anyMatch(number -> "CONFLICT".equals(number.state())),
                said(done),
                nextPage(here, found.next()),
                cursor == null ? "" : here);
    }

    private String said(String done) {
        CallingNumberTexts texts = texts(CallingNumberTexts.class);
        return switch (done == null ? "" : done) {
            case "declared" -> texts.declaredDone();
            case "contested" -> texts.declaredConflict();
            case "verified" -> texts.verifiedDone();
            case "withdrawn" -> texts.withdrawnDone();
            default -> "";
        };
    }

    @GET
    @Path("{id}/withdrawal")
    public TemplateInstance askWithdrawal(@PathParam("id") UUID id) {
        own.require(Permission.DECLARE);
        return Templates.withdraw(numbers.one(id), words());
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(@PathParam("id") UUID id) {
        numbers.withdraw(id);
        return seeOther(HERE, "done=withdrawn");
    }

    @GET
    @Path("history")
    public TemplateInstance history(@QueryParam("number") String number, @QueryParam("on") String on) {
        Form form = Form.empty().with("number", number).with("on", on);
        if (form.value("number").isEmpty()) {
            return Templates.history(form, null, words());
        }
        try {
            return Templates.history(
                    form, numbers.history(form.value("number"), day(on)).items(), words());
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "number", pointer -> pointer.endsWith("on") ? "on" : "number");
            return Templates.history(form, null, words());
        }
    }

    /** What is no date is a question about every day. */
    private static LocalDate day(String on) {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }

    private CallingNumberLabels words() {
        return CallingNumberLabels.in(page.lang());
    }
}
