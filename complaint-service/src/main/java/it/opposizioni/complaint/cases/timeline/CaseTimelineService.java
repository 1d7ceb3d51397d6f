package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.cases.CaseService;
import it.opposizioni.complaint.cases.CaseSubject;
import it.opposizioni.complaint.cases.CaseView;
import it.opposizioni.complaint.cases.company.Companies;
import it.opposizioni.complaint.cases.document.CaseDocuments;
import it.opposizioni.complaint.cases.reply.CaseExtensions;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.Entry;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.complaint.evidence.EvidenceView;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Puts together what is known about the complaints of a case, for the authority; the looks are noted. */
@ApplicationScoped
class CaseTimelineService {

    /** A case may have a hundred thousand complaints, and nobody reads more than some. */
    private static final int MOST_TOLD = 100;

    private static final int MOST_COUNTED = 500;

    private final CaseService cases;
    private final CaseExtensions extensions;
    private final Companies companies;
    private final CaseDocuments documents;
    private final EvidenceService evidence;
    private final AccessLog accesses;
    private final EntityManager database;

    CaseTimelineService(
            CaseService cases,
            CaseExtensions extensions,
            Companies companies,
            CaseDocuments documents,
            EvidenceService evidence,
            AccessLog accesses,
            EntityManager database) {
        this.cases = cases;
        this.extensions = extensions;
        this.companies = companies;
        this.documents = documents;
        this.evidence = evidence;
        this.accesses = accesses;
        this.database = database;
    }

    /** @throws DomainException 404 when there is no such case */
    @Transactional
    CaseTimeline timeline(UUID id, Caller reader, Locale locale) {
        CaseView shown = cases.show(id, reader);
        List<Complaint> newest = newest(shown, MOST_TOLD);
        note(newest, reader);
        List<Entry> entries = new ArrayList<>(ComplaintFacts.of(newest, evidence.known(newest, locale)));
        entries.addAll(CaseFacts.of(shown, extensions.of(id), locale));
        entries.addAll(CompanyFacts.of(companies.of(id), companies.served(id), locale));
        if (!shown.ownComplaint()) {
            // their titles too are only for those who may read them
            entries.addAll(DocumentFacts.of(documents.of(id), locale));
        }
        // what happened at the same instant keeps its order
        entries.sort(Comparator.comparing(Entry::at));
        return new CaseTimeline(id, shown.summary().complaints().all(), newest.size(), entries);
    }

    /**
     * Counts alone: no complaint is shown.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    CaseVerdicts verdicts(UUID id, Caller reader, Locale locale) {
        CaseView shown = cases.show(id, reader);
        return CaseVerdicts.of(
                id,
                shown.summary().complaints().all(),
                evidence.known(newest(shown, MOST_COUNTED), locale).values());
    }

    /**
     * The complaints that a figure of the verdicts counts, the newest hundred of them; the look at each of these is noted.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    VerdictComplaints answered(UUID id, VerdictComplaints.Question question, Caller reader, Locale locale) {
        CaseView shown = cases.show(id, reader);
        List<Complaint> newest = newest(shown, MOST_COUNTED);
        Map<UUID, EvidenceView> known = evidence.known(newest, locale);
        List<Complaint> answered = newest.stream()
                .filter(each -> question.isAnsweredBy(known.get(each.id())))
                .toList();
        List<Complaint> told = answered.stream().limit(MOST_TOLD).toList();
        note(told, reader);
        return VerdictComplaints.of(id, question, shown.summary().complaints().all(), known, answered, told);
    }

    private void note(List<Complaint> told, Caller reader) {
        accesses.note(
                reader,
                Role.REGULATOR,
                told.stream()
                        .map(each -> new Read(
                                each.reporter(), RecordKind.EVIDENCE, each.id().toString(), Purpose.CASE_WORKED_ON))
                        .toList());
    }

    /** By ix_complaint_case, or ix_complaint_principal_case. */
    private List<Complaint> newest(CaseView of, int most) {
        String field = PartOf.field(of.summary().party() == CaseSubject.Party.PRINCIPAL);
        return database.createQuery(
                        "from Complaint c where c.%s = :case order by c.filedAt desc, c.id desc".formatted(field),
                        Complaint.class)
                .setParameter("case", of.summary().id())
                .setMaxResults(most)
                .getResultList();
    }
}
