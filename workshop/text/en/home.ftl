# Home screen, and what home and review share (desk-…). A key has KEY in the foot and KEY-long in the help.
desk-help = help
desk-help-long = Show this explanation
desk-help-title = Help
desk-help-text = All keys of this screen.
desk-leave = quit
desk-leave-long = Close the program
desk-palette = all
desk-palette-long = Show everything you can do here
desk-palette-search = Search for what you want to do…
desk-palette-nothing = Nothing found. Try another word.
desk-palette-key = key: { $key }
desk-back = back
desk-back-long = Go back to the screen before this one
desk-theme = Switch between light and dark
desk-theme-long = light for the projector, dark if you like it better
desk-ctrl-c = Do you want to quit? Press ctrl+q.

home-name = Workshop
home-about = Have a good talk. Keep what people promise.
home-start = Start a meeting
home-resume = Go on with a meeting
home-review = Look back
home-scenario =
    { $minutes ->
        [one] 1 minute · { $region }
       *[other] { $minutes } minutes · { $region }
    }
home-demo = Rehearse with simulated people
home-demo-about = even without phones
home-no-scenarios = No scenarios were found yet.
home-runs = still running
home-closed = closed
home-interrupted = interrupted
home-opened = { $state }, { $date } { $time }
home-rehearsal = rehearsal
home-no-rooms = No meeting is open.
home-saved =
    { $n ->
        [one] 1 saved meeting
       *[other] { $n } saved meetings
    }
home-saved-about = promises and how they stand
home-nothing-saved = Nothing has been saved yet. After a meeting you will find it here.
home-choose = choose
home-choose-long = Choose what is under the bar
home-help = Use the arrows to choose what you want to do and press enter. You can start a meeting, go on where you were, or look back at what people promised. Want to try it first? Rehearse with simulated participants: nothing is saved for real.
