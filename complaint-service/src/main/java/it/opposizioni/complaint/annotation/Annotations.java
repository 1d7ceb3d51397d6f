package it.opposizioni.complaint.annotation;

import it.opposizioni.complaint.annotation.Annotation.Doing;
import it.opposizioni.complaint.annotation.AnnotationStore.Place;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What officials have noted on the time series: each may correct what a colleague wrote, and it is seen who did. */
@ApplicationScoped
class Annotations {

    private final AnnotationStore store;
    private final Officials officials;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Now now;

    Annotations(AnnotationStore store, Officials officials, Idempotency idempotency, Ids ids, Now now) {
        this.store = store;
        this.officials = officials;
        this.idempotency = idempotency;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Which annotations.
     *
     * @param from null for no first day
     * @param to null for no last day
     * @param state null for all
     */
    record Asked(LocalDate from, LocalDate to, AnnotationState state) {}

    /** The latest days first. */
    @Transactional
    Page<AnnotationView> list(Asked asked, String cursor, int limit, Caller caller) {
        AskedDays.requireOrder(asked.from(), asked.to());
        LocalDate from = asked.from() == null ? AskedDays.EARLIEST : asked.from();
        LocalDate to = asked.to() == null ? AskedDays.LATEST : asked.to();
        Place after = Cursor.decode(cursor, Annotations::place).orElse(Place.START);
        Function<String, Colleague> people = officials.shownTo(caller);
        return Page.of(store.between(from, to, asked.state(), after, limit + 1), limit, Annotations::written)
                .map(each -> AnnotationView.of(each, people));
    }

    private static String written(Annotation annotation) {
        return annotation.day() + " " + annotation.id();
    }

    private static Place place(String text) {
        String[] parts = text.split(" ");
        return new Place(AskedDays.read("/cursor", parts[0], AskedDays.LATEST), UUID.fromString(parts[1]));
    }

    /** @throws DomainException 404 when there is none */
    @Transactional
    AnnotationView show(UUID id, Caller caller) {
        return view(store.find(id).orElseThrow(DomainException::notFound), caller);
    }

    @Transactional
    AnnotationView add(AnnotationRequests.New asked, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, caller, List.of("trend-annotations", asked), AnnotationView.class, () -> {
                    officials.seen(Official.of(caller));
                    Annotation added =
                            Annotation.add(ids.next(), asked.day(), asked.text().strip(), doing(caller));
                    store.add(added.id(), added.changes().getFirst());
                    return view(added, caller);
                });
    }

    /** @throws DomainException 404 when there is none; 409 when it was taken back, or changed since the version that its sender has read */
    @Transactional
    AnnotationView correct(UUID id, AnnotationRequests.Correction asked, Caller caller) {
        return change(
                id,
                caller,
                (found, doing) ->
                        found.correct(asked.version(), asked.day(), asked.text().strip(), doing));
    }

    /** @throws DomainException as {@link #correct} */
    @Transactional
    AnnotationView takeBack(UUID id, AnnotationRequests.Withdrawal asked, Caller caller) {
        return change(id, caller, (found, doing) -> found.takeBack(asked.version(), doing));
    }

    private AnnotationView change(UUID id, Caller caller, BiFunction<Annotation, Doing, Annotation.Change> changing) {
        Annotation found = store.lock(id).orElseThrow(DomainException::notFound);
        officials.seen(Official.of(caller));
        store.add(id, changing.apply(found, doing(caller)));
        return view(found, caller);
    }

    private Doing doing(Caller caller) {
        return new Doing(caller.subject(), now.get());
    }

    private AnnotationView view(Annotation found, Caller caller) {
        return AnnotationView.of(found, officials.shownTo(caller));
    }
}
