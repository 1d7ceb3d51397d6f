/**
 * Logs of calls, sent by an operator or by an inspector: which calls no valid consultation covered, which went to opposed numbers, which came
 * from numbers that nobody had declared, and which were out of hours. How it is found out is in {@code engine}; {@code
 * docs/call-logs.md} says what it can know and what it cannot.
 */
package it.opposizioni.operator.calllog;
