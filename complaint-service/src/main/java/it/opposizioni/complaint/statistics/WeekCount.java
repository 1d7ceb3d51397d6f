package it.opposizioni.complaint.statistics;

import it.opposizioni.complaint.statistics.StatisticsRepository.Dimension;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many complaints of a week have something in common, as everybody may know it.
 *
 * @param name one value of the dimension
 * @param complaints empty where that is hidden
 */
record WeekCount(LocalDate week, Dimension dimension, String name, Optional<Long> complaints) {}
