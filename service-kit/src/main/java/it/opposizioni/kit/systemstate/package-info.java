/**
 * The figures that say whether a service does well, now and over the last day. Each feature that has one says so by a
 * {@link it.opposizioni.kit.systemstate.FigureSource}; nothing here knows them.
 */
package it.opposizioni.kit.systemstate;
