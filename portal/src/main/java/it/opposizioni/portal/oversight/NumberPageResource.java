package it.opposizioni.portal.oversight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.callingnumbers.CallingNumberClient;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.hiddennumber.HiddenNumbers;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.trend.TrendLabels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A calling number before the authority: masked until its reader says why they look, which is noted. The number stands in no address:
 * what was asked waits as a draft of the reader.
 */
@Path("/authority/numbers")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class NumberPageResource extends FormResource {

    private static final String HERE = "authority/numbers";
    private static final String KIND = "number-look";
    private static final int NEWEST = 25;

    @CheckedTemplate(basePath = "oversight")
    static class Templates {
        static native TemplateInstance search(Form form, Map<String, String> purposes);

        static native TemplateInstance masked(Form form, String number, Map<String, String> purposes);

        /**
         * @param kind what the numbering plan says
         * @param declared who had declared it, when; null when it cannot be had now
         * @param cases about the number itself, also those that are over; likewise
         * @param complaints the newest; likewise
         * @param hidden the number, as addresses have it
         */
        static native TemplateInstance number(
                String number,
                String kind,
                NumberLookClient.Look look,
                LineChart chart,
                List<MonthCalls> months,
                List<CallingNumberClient.PastDeclaration> declared,
                List<CaseClient.Summary> cases,
                CaseLabels caseWords,
                List<ComplaintClient.Summary> complaints,
                ComplaintLabels words,
                String hidden,
                String purpose);

        private Templates() {}
    }

    /** @param purpose empty while it has not been said */
    record Asked(String number, String purpose) {}

    record MonthCalls(String month, long calls) {}

    private final Drafts drafts;
    private final NumberLookClient looks;
    private final CallingNumberClient numbers;
    private final ComplaintClient complaints;
    private final CaseClient cases;
    private final HiddenNumbers hidden;

    NumberPageResource(
            Page page,
            ReturnedForms returned,
            Drafts drafts,
            @RestClient NumberLookClient looks,
            @RestClient CallingNumberClient numbers,
            @RestClient ComplaintClient complaints,
            @RestClient CaseClient cases,
            HiddenNumbers hidden) {
        super(page, returned);
        this.drafts = drafts;
        this.looks = looks;
        this.numbers = numbers;
        this.complaints = complaints;
        this.cases = cases;
        this.hidden = hidden;
    }

    @GET
    public TemplateInstance search() {
        return Templates.search(returned.here().orElseGet(Form::empty), purposes());
    }

    @POST
    public Response ask(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        if (form.value("number").isEmpty()) {
            return returned.toPage(form.reject("number", texts().noNumber()));
        }
        return begin(new Asked(form.value("number"), form.value("purpose")));
    }

    private Response begin(Asked asked) {
        return seeOther(HERE + "/" + drafts.begin(page.visitor().subject(), KIND, asked));
    }

    private Asked asked(UUID id) {
        return drafts.content(drafts.find(id, page.visitor().subject(), KIND), Asked.class);
    }

    @GET
    @Path("{id}")
    public Object number(@PathParam("id") UUID id) {
        Asked asked = asked(id);
        if (asked.purpose().isEmpty()) {
            return Templates.masked(returned.here().orElseGet(Form::empty), masked(asked.number()), purposes());
        }
        try {
            return shown(looks.look(new NumberLookClient.NewLook(asked.number(), asked.purpose())), asked);
        } catch (UpstreamException e) {
            Form form = Form.empty().with("number", asked.number()).with("purpose", asked.purpose());
            return returned.to(
                    HERE,
                    FormProblems.into(form, e, "number", pointer -> pointer.equals("/purpose") ? "purpose" : "number"));
        }
    }

    @POST
    @Path("{id}")
    public Response say(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Asked asked = asked(id);
        Form form = Form.of(posted);
        if (form.value("purpose").isEmpty()) {
            return returned.toPage(form.reject("purpose", texts().noPurpose()));
        }
        return begin(new Asked(asked.number(), form.value("purpose")));
    }

    private TemplateInstance shown(NumberLookClient.Look look, Asked asked) {
        List<MonthCalls> months = look.months().stream()
                .map(month -> new MonthCalls(month(month.month()), month.calls()))
                .toList();
        PageSection<CallingNumberClient.Past> declared = PageSection.of(() -> numbers.history(look.number(), null));
        PageSection<ComplaintClient.Summaries> found =
                PageSection.of(() -> complaints.newest(look.number(), null, NEWEST));
        PageSection<CaseClient.Summaries> about = found.then(
                () -> cases.cases(CaseClient.NOT_MERGED, null, null, look.number(), null, null, null, null, NEWEST));
        return Templates.number(
                page.formats().phone(look.number()),
                TrendLabels.in(page.lang()).caller(look.kind()),
                look,
                LineChart.of(
                        "chart-calls",
                        texts().calls(),
                        texts().calls(),
                        months.stream().map(MonthCalls::calls).toList(),
                        page.formats()::amount,
                        months.getFirst().month(),
                        months.getLast().month()),
                months,
                declared.available() ? declared.value().items() : null,
                about.available() ? about.value().items() : null,
                CaseLabels.in(page.lang()),
                found.available() ? found.value().items() : null,
                ComplaintLabels.forAuthority(page.lang()),
                hidden.hide(look.number()),
                purposes().getOrDefault(asked.purpose(), asked.purpose()));
    }

    private String month(String month) {
        return DateTimeFormatter.ofPattern("LLL uuuu", page.lang().locale()).format(YearMonth.parse(month));
    }

    /** What is no number of a line shows nothing. */
    private static String masked(String number) {
        return PhoneNumber.tryParse(number).map(PhoneNumber::masked).orElse("•••");
    }

    private Map<String, String> purposes() {
        Map<String, String> purposes = new LinkedHashMap<>();
        purposes.put("COMPLAINT", texts().forComplaint());
        purposes.put("CASE", texts().forCase());
        purposes.put("INSPECTION", texts().forInspection());
        purposes.put("REQUEST", texts().forRequest());
        return purposes;
    }

    private NumberPageTexts texts() {
        return texts(NumberPageTexts.class);
    }
}
