"""Two of one name in a plan are told on the line of the second, with the line of the first (3.1)."""

from paper import SOUND, Writer, line

from workshop.files.problems import Code


def test_use_3_1_two_partners_of_one_name_are_told_on_the_line_of_the_second(write: type[Writer]) -> None:
    # given: the second differs in capitals, spaces and kind
    steps = '[[stap]]\nid = "verhaal"'
    second = 'naam = "bank  NOORD"'
    changed = (steps, f'[[partner]]\n{second}\nsoort = "gemeente"\n\n{steps}')
    # when
    (one,) = write.check(changed)
    # then
    assert (one.code, one.key, one.is_error) == (Code.PARTNER_TWICE, "naam", True)
    assert one.line == line(second, SOUND.replace(*changed))
    assert f"regel {line('naam =')}." in one.message
    assert "plaats" in one.remedy


def test_use_3_1_a_choice_that_stands_there_twice_is_told(write: type[Writer]) -> None:
    (one,) = write.check(('"Te veel regels"', '"Te veel regels", "Te veel  REGELS"'))
    assert (one.code, one.key) == (Code.CHOICE_TWICE, "themas")
