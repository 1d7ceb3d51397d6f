package it.opposizioni.portal.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.desk.DeskClient.Company;
import it.opposizioni.portal.desk.DeskClient.Counts;
import it.opposizioni.portal.desk.DeskClient.Rejection;
import it.opposizioni.portal.desk.DeskClient.Request;
import it.opposizioni.portal.desk.DeskClient.Requests;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The desk: what came by telephone, e-mail or post, and what a second registrar decides about withdrawals. */
@Path("/administration/desk")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskResource extends FormResource {

    static final String HERE = "administration/desk";
    private static final String OPEN = "OPEN";
    private static final String DECISION = "decision";
    private static final String REASON = "reason";
    private static final int PAGE = 50;

    /** One of the lists. */
    record Tab(String label, String href, boolean now) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance requests(
                List<Tab> tabs, boolean waiting, List<Request> found, DeskLabels words, String next, String first);

        /** @param identity of the company that it is about; empty where it is about none, or that cannot be had now */
        static native TemplateInstance request(
                Form form, Request request, String identity, DeskLabels words, String done);

        private Templates() {}
    }

    private final DeskClient desk;
    private final DeskCompanies companies;

    DeskResource(Page page, ReturnedForms returned, @RestClient DeskClient desk, DeskCompanies companies) {
        super(page, returned);
        this.desk = desk;
        this.companies = companies;
    }

    @GET
    public TemplateInstance list(@QueryParam("status") String status, @QueryParam("cursor") String cursor) {
        Map<String, String> lists = lists();
        String shown = status != null && lists.containsKey(status) ? status : OPEN;
        Requests found = desk.list(shown, cursor, PAGE);
        return Templates.requests(
                lists.entrySet().stream()
                        .map(list -> new Tab(
                                list.getValue(),
                                address(list.getKey()),
                                list.getKey().equals(shown)))
                        .toList(),
                !shown.equals("DONE"),
                found.items(),
                DeskLabels.in(page.lang()),
                found.next() == null ? "" : address(shown) + "&cursor=" + found.next(),
                cursor == null ? "" : address(shown));
    }

    private String address(String status) {
        return page.link(HERE) + "?status=" + status;
    }

    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        Optional<Counts> counts = counts();
        lists.put(OPEN, counted(texts().tabOpen(), counts.map(Counts::open)));
        lists.put("DUE_TODAY", counted(texts().tabDue(), counts.map(Counts::dueToday)));
        lists.put("OVERDUE", counted(texts().tabOverdue(), counts.map(Counts::overdue)));
        lists.put("DONE", texts().tabDone());
        return lists;
    }

    private String counted(String label, Optional<Long> count) {
        return count.map(n -> label + " (" + page.formats().amount(n) + ")").orElse(label);
    }

    /** A registry of the release before does not count them. */
    private Optional<Counts> counts() {
        try {
            return Optional.of(desk.counts());
        } catch (UpstreamException | ProcessingException _) {
            return Optional.empty();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Request request = desk.one(id);
        return Templates.request(
                returned.here().orElseGet(Form::empty),
                request,
                identity(request.company()),
                DeskLabels.in(page.lang()),
                done == null ? "" : said(request));
    }

    private String identity(Company company) {
        return company == null || company.operatorId() == null ? "" : companies.identity(company.operatorId());
    }

    /** What has just been done, by what it has led to. */
    private String said(Request request) {
        return switch (request.state()) {
            case "PROPOSED" -> texts().saidProposed();
            case "APPROVED" -> saidApproved(request);
            case "REJECTED" -> saidRejected(request);
            default -> texts().saidRecorded();
        };
    }

    private String saidApproved(Request request) {
        if (request.isExemption()) {
            return texts(DeskExemptionTexts.class).saidExempted();
        }
        return request.isOfMedium()
                ? decisions().saidMediumApproved()
                : decisions().saidApproved();
    }

    private String saidRejected(Request request) {
        if (request.isExemption()) {
            return texts(DeskExemptionTexts.class).saidNotExempted();
        }
        return request.isOfMedium()
                ? decisions().saidMediumRejected()
                : decisions().saidRejected();
    }

    @POST
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        boolean approves = form.value("act").equals("APPROVE");
        if (!approves && form.value(REASON).isEmpty()) {
            return returned.toPage(form.reject(REASON, decisions().reasonMissing()));
        }
        try {
            Request decided = approves ? desk.approve(id) : desk.reject(id, new Rejection(form.value(REASON)));
            return seeOther(HERE + "/" + decided.id(), "done=yes");
        } catch (UpstreamException e) {
            // where a colleague was faster, the page shows what the colleague did
            return returned.toPage(FormProblems.into(form, e, DECISION, _ -> REASON));
        }
    }

    private DeskTexts texts() {
        return texts(DeskTexts.class);
    }

    private DeskDecisionTexts decisions() {
        return texts(DeskDecisionTexts.class);
    }
}
