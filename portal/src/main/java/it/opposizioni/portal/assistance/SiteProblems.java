package it.opposizioni.portal.assistance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.assistance.SiteProblem.Report;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps what people say does not work on this site, until the registrar has seen to it. */
@ApplicationScoped
public class SiteProblems {

    private static final String LETTER = "site-problem-reported";

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<SiteProblem, UUID> {}

    /** A form that is sent twice, also at once, is one problem. */
    private static final String REPORT = """
            insert into site_problem (id, place, words, email, language, reported_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Repository problems;
    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final MessageQueue queue;
    private final Now now;

    SiteProblems(Repository problems, Jdbc jdbc, PersonalData personalData, MessageQueue queue, Now now) {
        this.problems = problems;
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.queue = queue;
        this.now = now;
    }

    /** A form that is sent again is one problem, and is answered once. */
    @Transactional
    void report(UUID key, Report report) {
        // bypasses the entity, and so its converter
        boolean isNew = jdbc.update(
                        REPORT,
                        key,
                        encrypted(report.place()),
                        encrypted(report.words()),
                        encrypted(report.email()),
                        report.lang().code(),
                        now.get())
                == 1;
        if (isNew && !report.email().isEmpty()) {
            queue.toAddress(key, LETTER, report.email(), report.lang(), confirmation(report));
        }
    }

    private String encrypted(String text) {
        return text.isEmpty() ? null : personalData.encrypt(text);
    }

    /** None of the words: the address may be somebody else's, and nobody is to be written to by a stranger in our name. */
    private static Letter confirmation(Report report) {
        SiteProblemTexts texts = Texts.of(SiteProblemTexts.class, report.lang());
        return new Letter(
                texts.letterTitle(),
                List.of(texts.letterThanks(), texts.letterNotYou()),
                List.of(),
                "service-status",
                texts.letterStatus());
    }

    /** The latest first. */
    @Transactional
    List<SiteProblem> open(int most) {
        return problems.find("solvedAt is null", Sort.descending("reportedAt", "id"))
                .page(0, most)
                .list();
    }

    @Transactional
    long countOpen() {
        return problems.count("solvedAt is null");
    }

    /** One that is not there any more, or was solved by somebody else, needs nothing. */
    @Transactional
    void solve(UUID id) {
        problems.findByIdOptional(id).ifPresent(problem -> problem.solve(now.get()));
    }

    @Transactional
    public void forget(Instant before) {
        problems.delete("reportedAt < ?1", before);
    }
}
