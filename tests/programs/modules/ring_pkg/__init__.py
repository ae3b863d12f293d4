print('ring init')
