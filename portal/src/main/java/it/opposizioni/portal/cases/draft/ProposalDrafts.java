package it.opposizioni.portal.cases.draft;

import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.layout.Form;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Of each official at most one in each case. Nobody else reads it: neither a colleague, nor the services. */
@ApplicationScoped
public class ProposalDrafts {

    /** What a form asks for that comes out of one. */
    static final String ACT = "DRAFT";

    private static final String KIND = "case-proposal";
    private static final int LONGEST = 20_000;

    /** What the writer had read of the case: a change since then is none that was read. */
    private static final List<String> READ = List.of("version", "companyRead", "documentsRead");

    /** Of a form, what nobody wrote. */
    private static final Set<String> NOT_WRITTEN = Set.of("key", "act");

    private final Drafts drafts;

    ProposalDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param form what was written */
    record Kept(Form.State form, Map<String, List<String>> read) {}

    /** @param form with what was written, and what had been read when it was */
    public record Begun(Form form, Instant savedAt) {}

    /** The fields that are longer than any proposal can be; everything else may be wrong in a draft. */
    public List<String> tooLong(Form typed) {
        return written(typed).stream()
                .filter(name ->
                        typed.all(name).stream().mapToInt(String::length).sum() > LONGEST)
                .toList();
    }

    /** In place of the one that the official has of this case. */
    public void keep(UUID caseId, String official, Form typed) {
        Kept kept = new Kept(new Form.State(chosen(typed, written(typed)), Map.of(), false), chosen(typed, READ));
        Draft draft = drafts.beginOnce(id(caseId, official), official, KIND, kept);
        drafts.save(draft, kept);
    }

    private static List<String> written(Form typed) {
        return typed.state().values().keySet().stream()
                .filter(name -> !READ.contains(name) && !NOT_WRITTEN.contains(name))
                .toList();
    }

    private static Map<String, List<String>> chosen(Form typed, List<String> names) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        names.stream().filter(name -> !typed.all(name).isEmpty()).forEach(name -> values.put(name, typed.all(name)));
        return values;
    }

    public Optional<Begun> of(UUID caseId, String official) {
        return drafts.known(id(caseId, official), official, KIND).map(draft -> {
            Kept kept = drafts.content(draft, Kept.class);
            Form form = Form.of(kept.form()).with("act", ACT);
            kept.read().forEach(form::withAll);
            return new Begun(form, draft.updatedAt());
        });
    }

    /** It is proposed or thrown away, or its writer has ended the case; of others the clean-up ends it, and until then the page does not show it. */
    public void end(UUID caseId, String official) {
        drafts.discard(id(caseId, official), official);
    }

    private static UUID id(UUID caseId, String official) {
        return UUID.nameUUIDFromBytes((KIND + " " + caseId + " " + official).getBytes(StandardCharsets.UTF_8));
    }
}
