print('late loaded')
VALUE = 'late value'
