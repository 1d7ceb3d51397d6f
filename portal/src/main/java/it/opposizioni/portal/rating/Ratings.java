package it.opposizioni.portal.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Keeps what people think of the services, and counts it. */
@ApplicationScoped
public class Ratings {

    /** @param average 0 where nobody has answered */
    record Tally(RatedService service, long count, double average) {}

    @ApplicationScoped
    static class Repository implements PanacheRepositoryBase<Rating, UUID> {}

    private final Repository ratings;
    private final Now now;

    Ratings(Repository ratings, Now now) {
        this.ratings = ratings;
        this.now = now;
    }

    /** A form that is sent again changes nothing. */
    @Transactional
    void record(UUID key, RatedService service, int stars, Aspect aspect, String comment) {
        if (ratings.findById(key) == null) {
            ratings.persist(new Rating(key, service, stars, aspect, comment, now.get()));
        }
    }

    @Transactional
    List<Tally> tallies() {
        return Arrays.stream(RatedService.values()).map(this::tally).toList();
    }

    private Tally tally(RatedService service) {
        Double average = ratings.getEntityManager()
                .createQuery("select avg(r.stars) from Rating r where r.service = ?1", Double.class)
                .setParameter(1, service)
                .getSingleResult();
        return new Tally(service, ratings.count("service", service), average == null ? 0 : average);
    }

    /** Those with words, the latest first. */
    @Transactional
    List<Rating> commented(int most) {
        return ratings.find("comment is not null", Sort.descending("givenAt", "id"))
                .page(0, most)
                .list();
    }

    @Transactional
    public void forget(Instant before) {
        ratings.delete("givenAt < ?1", before);
    }
}
