package it.opposizioni.portal.systemstate;

import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.replicas.ReplicaClient.Replica;
import it.opposizioni.portal.replicas.ReplicaLabels;
import it.opposizioni.portal.systemstate.SystemStateClient.Archive;
import it.opposizioni.portal.systemstate.SystemStateClient.Copy;
import it.opposizioni.portal.systemstate.SystemStateClient.Job;
import it.opposizioni.portal.systemstate.SystemStateClient.State;
import it.opposizioni.portal.systemstate.SystemStateServices.Found;
import it.opposizioni.portal.systemstate.SystemStateView.Fact;
import it.opposizioni.portal.systemstate.SystemStateView.Line;
import it.opposizioni.portal.systemstate.SystemStateView.Problem;
import it.opposizioni.portal.systemstate.SystemStateView.Work;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts into words what a service tells beside its figures: its copies, its files, its copies of others' data, its backup. */
final class ServiceFacts {

    private final ServiceFactTexts texts;
    private final SystemStateTexts page;
    private final ReplicaLabels replicas;
    private final Formats formats;

    ServiceFacts(Page page) {
        this.texts = Texts.of(ServiceFactTexts.class, page.lang());
        this.page = Texts.of(SystemStateTexts.class, page.lang());
        this.replicas = ReplicaLabels.of(page);
        this.formats = page.formats();
    }

    List<Fact> of(Found found) {
        State state = found.state().value();
        return Stream.of(
                        Stream.of(copies(state.copies())),
                        replicas(found),
                        Stream.of(new Fact(texts.backup(), List.of(backup(state.archive())))))
                .flatMap(facts -> facts)
                .toList();
    }

    private Fact copies(List<Copy> copies) {
        if (copies == null) {
            return unknown(texts.copies());
        }
        if (copies.isEmpty()) {
            // somebody has answered: their number is not known yet, and not zero
            return new Fact(texts.copies(), List.of(text(texts.noCopies())));
        }
        long answering = copies.stream().filter(Copy::answers).count();
        return new Fact(
                texts.copiesThatAnswer(formats.amount(answering)),
                copies.stream().map(this::copy).toList());
    }

    private Line copy(Copy copy) {
        return copy.answers()
                ? new Line(texts.answers(), "ok", texts.since(formats.time(copy.answersSince())))
                : new Line(texts.silent(), "wait", texts.lastSign(formats.time(copy.seenAt())));
    }

    private Stream<Fact> replicas(Found found) {
        return found.copies().available()
                ? found.copies().value().items().stream().map(this::replica)
                : Stream.of(unknown(texts.replicas()));
    }

    private Fact replica(Replica replica) {
        String tone = replica.openDifferences() > 0 ? "bad" : replicas.tone(replica);
        return new Fact(
                texts.replica(replicas.copy(replica)),
                List.of(new Line(replicas.state(replica), tone, comparison(replica))));
    }

    private String comparison(Replica replica) {
        if (replica.lastComparison() == null) {
            return texts.neverCompared();
        }
        String at = replicas.comparedAt(replica);
        String finding = replicas.found(replica);
        return finding.isEmpty() ? texts.compared(at) : texts.comparedFinding(at, finding);
    }

    private Line backup(Archive archive) {
        if (archive == null) {
            return text(texts.unknown());
        }
        if (!archive.archives()) {
            return new Line(texts.backupNone(), "wait", texts.backupNoneText());
        }
        if (archive.fails()) {
            String last = Optional.ofNullable(archive.lastArchivedAt())
                    .map(formats::time)
                    .orElseGet(texts::never);
            String fails = texts.backupFailsText(
                    last, formats.amount(archive.failures()), formats.time(archive.lastFailedAt()));
            return new Line(texts.backupFails(), "bad", fails);
        }
        Instant last = archive.lastArchivedAt();
        return last == null
                ? new Line(texts.backupWaits(), "wait", texts.backupWaitsText())
                : new Line(texts.backupWorks(), "ok", works(last, archive.failures()));
    }

    private String works(Instant last, long failures) {
        String text = texts.backupWorksText(formats.time(last));
        return failures == 0 ? text : text + " " + texts.backupFailedBefore(formats.amount(failures));
    }

    private Fact unknown(String term) {
        return new Fact(term, List.of(text(texts.unknown())));
    }

    private static Line text(String text) {
        return new Line("", "", text);
    }

    /** Null of a service that never works for long. */
    List<Work> works(State state) {
        return state.jobs() == null
                ? null
                : state.jobs().stream().map(this::work).toList();
    }

    private Work work(Job job) {
        String since = formats.time(job.since());
        String progress =
                texts.progress(formats.amount(job.percent()), formats.amount(job.done()), formats.amount(job.total()));
        return switch (job.kind()) {
            case "legacy-import" ->
                new Work(
                        texts.legacyImport(since),
                        "administration/imports/" + job.id(),
                        state(job),
                        job.percent(),
                        progress);
            case "telco-feed" ->
                new Work(
                        texts.telcoFeed(since),
                        "administration/feeds/" + job.id(),
                        state(job),
                        job.percent(),
                        progress);
            default -> new Work(texts.otherWork(job.kind(), since), "", state(job), job.percent(), progress);
        };
    }

    private String state(Job job) {
        return switch (job.state()) {
            case "RUNNING" -> texts.running();
            case "CHECKING" -> texts.checking();
            default -> texts.waiting();
        };
    }

    /** What somebody should look at. */
    Stream<Problem> problems(String service, Found found) {
        Stream<Problem> differences = found.copies().available()
                ? found.copies().value().items().stream()
                        .filter(replica -> replica.openDifferences() > 0)
                        .map(replica -> differs(service, replica))
                : Stream.of();
        Archive archive = found.state().value().archive();
        return archive != null && archive.fails()
                ? Stream.concat(
                        differences,
                        Stream.of(new Problem(texts.backupProblem(service), texts.backupAdvice(), "", "", null)))
                : differences;
    }

    private Problem differs(String service, Replica replica) {
        String what = texts.differs(service, replicas.copy(replica), formats.amount(replica.openDifferences()));
        return new Problem(what, texts.differsAdvice(), page.copiesLink(), "administration/replicas", null);
    }

    /** That all is well says nothing about a backup that the services do not know of; this says so. */
    String remark(Collection<Found> found) {
        boolean none = found.stream()
                .filter(Found::available)
                .map(answer -> answer.state().value().archive())
                .anyMatch(archive -> archive != null && !archive.archives());
        return none ? texts.backupRemark() : "";
    }
}
