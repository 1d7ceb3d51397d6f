package it.opposizioni.portal.chart;

import java.util.stream.LongStream;

/**
 * Heights on the ground of a chart: from zero at its bottom to a round number at its top.
 *
 * @param most what stands at the top: 2, 4, 6, 8 or 10 and noughts, so that its half is round too
 */
public record Scale(long most, int top, int bottom) {

    public static Scale of(LongStream values, int top, int bottom) {
        long largest = values.max().orElse(0);
        long unit = 1;
        while (10 * unit < largest) {
            unit *= 10;
        }
        long twice = 2 * unit;
        long steps = Math.max(1, (largest + twice - 1) / twice);
        return new Scale(steps * twice, top, bottom);
    }

    /** @param value at most {@code most} */
    public int y(double value) {
        return bottom - Math.toIntExact(Math.round(value * (bottom - top) / most));
    }
}
