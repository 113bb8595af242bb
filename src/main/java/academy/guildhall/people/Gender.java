package academy.guildhall.people;

public enum Gender {
    FEMALE,
    MALE
}
