package academy.guildhall.platform.work;

import java.time.Duration;

/**
 * What a room does again and again, offered as a bean. Only one node does it at a time. It may be done twice without effect, and
 * one that was missed, because no node was up, isn't made up for: the next one finds what is still due.
 *
 * @param name of the job in Quartz; never changed once used
 */
public record Round(String name, Duration every, Runnable once) {}
