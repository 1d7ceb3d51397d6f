/**
 * The figures that say whether a service does well, now and over the last day. Each feature that has one says so by a
 * {@link it.opposizioni.kit.systemstate.FigureSource}; nothing here knows them. The same goes for
 * long work ({@link it.opposizioni.kit.systemstate.JobSource}). Which copies of the service run, each of them writes down itself.
 */
package it.opposizioni.kit.systemstate;
