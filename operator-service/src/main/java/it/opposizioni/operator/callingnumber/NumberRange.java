package it.opposizioni.operator.callingnumber;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers of one length that follow each other, both ends included; a single number is a range of one. */
@Embeddable
public record NumberRange(
        @Column(name = "first_number") long first,
        @Column(name = "last_number") long last) {

    public NumberRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a range begins before it ends");
        }
    }

    public static NumberRange of(ShownNumber single) {
        return new NumberRange(single.digits(), single.digits());
    }

    public long size() {
        return last - first + 1;
    }

    public boolean isSingle() {
        return first == last;
    }

    public boolean contains(NumberRange other) {
        return first <= other.first && other.last <= last;
    }

    public boolean overlaps(NumberRange other) {
        return first <= other.last && other.first <= last;
    }

    /** What both have; empty when they are apart. */
    public Optional<NumberRange> overlap(NumberRange other) {
        return overlaps(other)
                ? Optional.of(new NumberRange(Math.max(first, other.first), Math.min(last, other.last)))
                : Optional.empty();
    }

    /** What is left without the other: nothing, one piece, or one on either side. */
    public List<NumberRange> without(NumberRange other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<NumberRange> left = new ArrayList<>(2);
        if (first < other.first) {
            left.add(new NumberRange(first, other.first - 1));
        }
        if (other.last < last) {
            left.add(new NumberRange(other.last + 1, last));
        }
        return left;
    }
}
