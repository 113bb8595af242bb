package academy.guildhall.papers;

import java.awt.Color;

/** The colours of a paper: seal vermilion and brass on ivory, as on the pages. */
public final class Ink {
    public static final Color TEXT = new Color(0x262320);
    public static final Color SOFT = new Color(0x645d55);
    public static final Color SEAL = new Color(0xb3311f);
    public static final Color BRASS = new Color(0xa17a26);
    public static final Color FAINT = new Color(0xdcb9ae);
    public static final Color GROUND = new Color(0xfffdf8);
    public static final Color LIGHT = new Color(0xfbf7ef);
    public static final Color GOLD = new Color(0xe3c27a);

    private Ink() {}
}
