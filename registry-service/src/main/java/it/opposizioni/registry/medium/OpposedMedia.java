package it.opposizioni.registry.medium;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The media that an opposition refuses, each with dates of its own: adding or removing one never moves those of the other (DPR 26/2022
 * art. 3 c. 1, art. 7 c. 4).
 *
 * <p>The <em>leading</em> medium is calls where calls are opposed, else post. Its dates stand where readers of the release before look for the
 * dates of the opposition; post has columns of its own besides.
 */
@Embeddable
public class OpposedMedia {

    private boolean telephone;
    private boolean post;

    /** Of the leading medium, as the next two. */
    private Instant effectiveFrom;

    private Instant activeFrom;
    private Instant activationAnnouncedAt;

    /** Null in a row of the release before, whose post has the dates of the leading medium. */
    private Instant postEffectiveFrom;

    private Instant postActiveFrom;
    private Instant postActivationAnnouncedAt;

    protected OpposedMedia() {}

    public static OpposedMedia from(Instant now, Set<Medium> opposed, ActivationPeriods periods) {
        OpposedMedia media = new OpposedMedia();
        media.add(opposed, now, periods);
        return media;
    }

    /** The one medium or both. */
    public List<Medium> media() {
        return Medium.of(telephone, post);
    }

    public boolean include(Medium medium) {
        return medium == Medium.POST ? post : telephone;
    }

    /** Which of these are not opposed. */
    public Set<Medium> missing(Set<Medium> wanted) {
        return wanted.stream().filter(medium -> !include(medium)).collect(Collectors.toSet());
    }

    Medium leading() {
        return telephone ? Medium.TELEPHONE : Medium.POST;
    }

    public MediumDates leadingDates() {
        return new MediumDates(leading(), effectiveFrom, activeFrom);
    }

    /** Empty when the medium is not opposed. */
    public Optional<MediumDates> dates(Medium medium) {
        if (!include(medium)) {
            return Optional.empty();
        }
        return medium == Medium.POST && postEffectiveFrom != null
                ? Optional.of(new MediumDates(Medium.POST, postEffectiveFrom, postActiveFrom))
                : Optional.of(new MediumDates(medium, effectiveFrom, activeFrom));
    }

    /** Of each opposed medium. */
    public List<MediumDates> dates() {
        return Arrays.stream(Medium.values())
                .map(this::dates)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Clocks of two replicas may differ by a little. */
    public Instant notBeforeTheyBegan(Instant now) {
        return dates().stream()
                .map(MediumDates::effectiveFrom)
                .reduce(now, (latest, began) -> began.isAfter(latest) ? began : latest);
    }

    public void add(Set<Medium> added, Instant now, ActivationPeriods periods) {
        added.forEach(medium -> add(periods.of(medium, now)));
    }

    private void add(MediumDates dates) {
        if (include(dates.medium())) {
            throw new IllegalStateException("opposed already: " + dates.medium());
        }
        keepDatesOfPost();
        if (dates.medium() == Medium.POST) {
            post = true;
            postEffectiveFrom = dates.effectiveFrom();
            postActiveFrom = dates.activeFrom();
            postActivationAnnouncedAt = null;
        }
        if (dates.medium() == Medium.TELEPHONE || !telephone) {
            lead(dates, null);
        }
        telephone |= dates.medium() == Medium.TELEPHONE;
    }

    /** Only one of two: without the last there is no opposition. */
    public void remove(Medium medium) {
        if (!(telephone && post)) {
            throw new IllegalStateException("the last medium is not removed: the opposition ends");
        }
        keepDatesOfPost();
        if (medium == Medium.TELEPHONE) {
            telephone = false;
            lead(new MediumDates(Medium.POST, postEffectiveFrom, postActiveFrom), postActivationAnnouncedAt);
        } else {
            post = false;
            postEffectiveFrom = null;
            postActiveFrom = null;
            postActivationAnnouncedAt = null;
        }
    }

    /** These alone: those that were opposed already keep their dates. */
    public void become(Set<Medium> wanted, Instant now, ActivationPeriods periods) {
        add(missing(wanted), now, periods);
        media().stream().filter(medium -> !wanted.contains(medium)).forEach(this::remove);
    }

    /** That the holder knows that it is active. */
    public void announced(Medium medium, Instant at) {
        if (medium == Medium.POST) {
            postActivationAnnouncedAt = at;
        }
        if (medium == leading()) {
            activationAnnouncedAt = at;
        }
        keepDatesOfPost();
    }

    /** That the holder knows of everything that is active by now. */
    public void announcedIfActive(Instant now) {
        dates().stream().filter(dates -> dates.isActive(now)).forEach(dates -> announced(dates.medium(), now));
    }

    /** It is active, and the holder has not been told. */
    public boolean isToBeAnnounced(Medium medium, Instant now) {
        return !isAnnounced(medium)
                && dates(medium).filter(dates -> dates.isActive(now)).isPresent();
    }

    /** Post without dates of its own, beside calls, is announced with them, as the release before did. */
    private boolean isAnnounced(Medium medium) {
        return medium == leading()
                ? activationAnnouncedAt != null
                : postEffectiveFrom == null || postActivationAnnouncedAt != null;
    }

    private void lead(MediumDates dates, Instant announcedAt) {
        effectiveFrom = dates.effectiveFrom();
        activeFrom = dates.activeFrom();
        activationAnnouncedAt = announcedAt;
    }

    private void keepDatesOfPost() {
        if (post && postEffectiveFrom == null) {
            postEffectiveFrom = effectiveFrom;
            postActiveFrom = activeFrom;
            postActivationAnnouncedAt = activationAnnouncedAt;
        }
    }
}
